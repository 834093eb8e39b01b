import {titleFromName} from '../library/title.ts';
import {commandName} from './command-name.ts';
import {yamlText} from './yaml-text.ts';

/** What a new archive is made from. */
export type NewArchive = {
	/** Name of its package. */
	readonly name: string;
	/** Version of this program, or null when it is not a release. */
	readonly version: string | null;
	/** `YYYY-MM-DD`. */
	readonly day: string;
};

const program = `#!/usr/bin/env node
import {createRequire} from 'node:module';
import {run} from 'writing-tui';

const {name, version} = createRequire(import.meta.url)('./package.json');

// More can be said here, or in posts/library.yaml: title, author, contact, url, theme.
await run({name, version, posts: new URL('posts', import.meta.url)});
`;

const manifest = ({name, version}: NewArchive): string =>
	`${JSON.stringify(
		{
			name,
			version: '1.0.0',
			description: `Posts to be read in the terminal: npx ${name}`,
			type: 'module',
			bin: {[commandName(name)]: 'read.js'},
			files: ['read.js', 'posts'],
			scripts: {start: 'node read.js'},
			dependencies: {'writing-tui': version === null ? '*' : `^${version}`},
			engines: {node: '>=20.19'},
			// A package with an owner is for that owner alone unless it says otherwise, which costs money.
			...(name.startsWith('@') && {publishConfig: {access: 'public'}}),
		},
		null,
		2,
	)}\n`;

const libraryFile = (title: string): string => `# What is true of all posts. Every line is optional.
title: ${yamlText(title)}
# author: Your name
# contact: you@example.org
# url: https://example.org/{slug}
`;

const firstPost = (day: string): string => `---
title: A first post
date: ${day}
deck: Replace it with your own
---

This is a post: a Markdown file in the folder \`posts\`. The lines between the dashes say what it is called and when it was
written; all of them are optional.

## Write

\`npx writing-tui new "A title"\` starts another one and opens it in your editor. \`npx writing-tui posts\` beside the
editor shows it as it will be read, and \`npx writing-tui check posts\` tells what is wrong with any of them.

## Publish

Give the package a version in \`package.json\`, then \`npm publish\`. The posts travel with it, and your readers need nothing
but its name.
`;

const readme = ({name}: NewArchive, title: string): string => `# ${title}

Read it in the terminal:

\`\`\`sh
npx ${name}
\`\`\`

The posts are the Markdown files in [posts](posts). A new one is a new file there, a new version in \`package.json\`, and
\`npm publish\`.
`;

/** The files of a new archive, by their paths in it. */
export const archiveFiles = (archive: NewArchive): Readonly<Record<string, string>> => {
	const title = titleFromName(commandName(archive.name));
	return {
		'package.json': manifest(archive),
		'read.js': program,
		'posts/library.yaml': libraryFile(title),
		[`posts/${archive.day}-a-first-post.md`]: firstPost(archive.day),
		'README.md': readme(archive, title),
		'.gitignore': 'node_modules\n*.tgz\n',
	};
};
