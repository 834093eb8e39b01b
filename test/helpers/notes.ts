import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from './terminal.ts';

const paragraph = (subject: string, sentences: number): string =>
	Array.from(
		{length: sentences},
		(_, index) => `The ${subject} has sentence number ${index + 1}, and it says what the others do not.`,
	).join(' ');

const first = `---
title: The harbor at dawn
date: 2026-03-03
categories: [Places]
tags: [sea, light]
excerpt: What the gulls know
---

The day begins with **a quiet
word** and goes on with [a second](2026-02-02-the-mill.md) one. See [the tide table](#tides), a note[^1],
[the web](https://example.com/harbor?a=1&b=2) and [a friend](mailto:friend@example.com).

${paragraph('pier', 12)}

## Boats

${paragraph('boat', 14)}

## Tides

${paragraph('tide', 14)}

## Boats

Again of boats, and a Lighthouse with a lighthouse beside it.

${paragraph('lamp', 14)}

[^1]: The note itself, below everything.
`;

const second = `---
title: The mill
date: 2026-02-02
categories: [Places]
tags: [river]
---

${paragraph('wheel', 16)}

Onward to [the third](2026-01-01-the-orchard.md#grafting), or [back](2026-03-03-the-harbor.md).

${paragraph('race', 10)}
`;

const third = `---
title: The orchard
date: 2026-01-01
categories: [Gardens]
tags: [trees]
---

${paragraph('apple', 20)}

## Pruning

${paragraph('shear', 16)}

## Grafting

${paragraph('scion', 16)}

\`\`\`python
value = "${'abcdefghij'.repeat(16)}"  # the end of a wide line
\`\`\`

${paragraph('bark', 16)}
`;

const plain = `---
title: An afternoon
date: 2025-12-12
categories: [Diary]
---

A short one about marmalade. It says marmalade again, and Marmalade.
`;

/** A folder of four posts that lead to one another, in a library with a name and a contact. */
export const notesFolder = (): string => {
	const folder = temporaryFolder();
	const files = {
		'library.yaml': 'title: Notes\nurl: https://notes.example/{slug}\ncontact: hello@notes.example\n',
		'2026-03-03-the-harbor.md': first,
		'2026-02-02-the-mill.md': second,
		'2026-01-01-the-orchard.md': third,
		'2025-12-12-an-afternoon.md': plain,
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	return folder;
};
