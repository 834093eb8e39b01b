import path from 'node:path';
import process from 'node:process';
import {postFolders} from '../library/post-folders.ts';
import {createFiles} from '../store/create-files.ts';
import {hasCode} from '../store/has-code.ts';
import {edit, editorCommand} from '../terminal/editor.ts';
import {outputTerminal} from '../terminal/standard-output.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {cannotWrite} from './cannot-write.ts';
import {editorFault} from './editor-fault.ts';
import {newPost} from './new-post.ts';
import {calendarDay} from './open-library.ts';
import {pathKind} from './target.ts';
import {tell} from './tell.ts';
import {UsageError} from './usage-error.ts';
import {writeOut} from './write-out.ts';

/** The folder that new posts of a library belong in: where its posts are, else a folder called posts, else the folder itself. */
const homeOfPosts = (root: string): string => {
	const [found = root] = postFolders(root);
	if (found !== root) return found;
	const posts = path.join(root, 'posts');
	return pathKind(posts) === 'folder' ? posts : root;
};

/** Writes a file that was not there before. */
const create = (file: string, text: string): void => {
	try {
		createFiles([{path: file, text}]);
	} catch (error) {
		if (hasCode(error, 'EEXIST'))
			throw new UsageError(`${file} is there already — give the post another title`);
		throw cannotWrite(error, file);
	}
};

/** Opens a file in the person's editor, when there is one and a person. */
const openEditor = async (file: string, line: number, program: string): Promise<number> => {
	const command = editorCommand(process.env);
	if (command === undefined || outputTerminal() === null || !process.stdin.isTTY) return 0;
	try {
		const failure = await edit(command, file, line);
		if (failure === null) return 0;
		tell(program, `The editor ${command[0]} ended with ${failure} — the post is kept in ${file}`);
	} catch (error) {
		tell(program, editorFault(command[0], file, error));
	}
	return 1;
};

/** `writing-tui new TITLE`: starts a post, prints the path of its file, and opens it in the editor. */
export const startPost = async (
	words: string,
	library: string | undefined,
	program: string,
): Promise<number> => {
	const title = sanitizeLine(words);
	if (title === '') throw new UsageError('new needs TITLE, not an empty word');
	if (library !== undefined && pathKind(library) !== 'folder') {
		throw new UsageError(`cannot write into ${library}: no such folder`);
	}
	const {name, text} = newPost(title, calendarDay(new Date()));
	const file = path.join(homeOfPosts(library ?? '.'), name);
	create(file, text);
	await writeOut([`${sanitizeLine(file)}\n`]);
	return openEditor(file, text.split('\n').length, program);
};
