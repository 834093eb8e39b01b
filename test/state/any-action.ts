import fc from 'fast-check';
import {createDocument, type Document} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {shippedDocuments, shippedLibrary, shippedPosts} from '../helpers/session.ts';

const size = fc.record({columns: fc.integer({min: 1, max: 250}), rows: fc.integer({min: 1, max: 70})});
const direction = fc.constantFrom(1 as const, -1 as const);
const at = fc.integer({min: 1, max: 1e12});
const post = fc.constantFrom(...shippedPosts);
const words = fc.constantFrom('the', 'Flask', 'a', 'zzz', ' ', 'terminal', '日本', 'of the');
const place = fc.record({block: fc.integer({min: 0, max: 90}), offset: fc.integer({min: 0, max: 300})});

const documentOf = (id: string): Document => {
	const document = shippedDocuments.get(id);
	if (document === undefined) throw new Error(`no document for ${id}`);
	return document;
};

/** What a post may have become in an editor. */
const editedDocuments = ['', 'the terminal', '# a\n\nthe Flask\n\n日本語\n'.repeat(40)].map(text =>
	createDocument({text}),
);

const target = fc.option(
	fc.oneof(
		fc.record({place}),
		fc.record({words}),
		fc.record({start: fc.constant(true as const), followed: fc.boolean()}),
		fc.record({id: fc.constantFrom('keys', 'nowhere', ''), followed: fc.boolean()}),
	),
	{nil: undefined},
);

/** Places that a document has: what an action of the program itself may name. */
const placeIn = (document: Document, {block, offset}: {block: number; offset: number}) => {
	const inside = block % document.blockCount;
	return {block: inside, offset: Math.min(offset, Math.max(0, document.textOf(inside).length - 1))};
};

/** Anything that can happen to a session of the shipped library, sensible at the moment or not. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
	size.map((given): Action => ({type: 'resize', size: given})),
	fc
		.record({
			measure: fc.integer({min: 40, max: 120}),
			codeWrap: fc.boolean(),
			codeShift: fc.integer({min: 0, max: 600}),
		})
		.map((look): Action => ({type: 'change-look', look})),
	fc
		.string({maxLength: 100})
		.map((message): Action => ({type: 'say', message: message.replaceAll(/\p{C}/gu, '')})),
	fc.constant<Action>({type: 'fall-silent', message: 'Starred'}),
	fc
		.record({
			by: fc.constantFrom('line', 'half', 'page', 'all'),
			direction,
			count: fc.integer({min: 1, max: 4}),
			at,
		})
		.map((given): Action => ({type: 'move', ...given})),
	fc.nat(8).map((index): Action => ({type: 'select', index})),
	fc.constantFrom('all', 'unread', 'starred').map((show): Action => ({type: 'show', show})),
	fc
		.option(
			fc.record({kind: fc.constantFrom('tag', 'category'), name: fc.constantFrom('a tag', 'Guides', 'none')}),
		)
		.map((topic): Action => ({type: 'choose-topic', topic})),
	fc.record({post, at, target}).map(
		({target: where, ...given}): Action => ({
			type: 'open',
			...given,
			document: documentOf(given.post.id),
			...(where && {
				target: 'place' in where ? {place: placeIn(documentOf(given.post.id), where.place)} : where,
			}),
		}),
	),
	fc
		.constantFrom(...editedDocuments, ...shippedDocuments.values())
		.map((document): Action => ({type: 'reload', document})),
	fc
		.record({posts: fc.shuffledSubarray([...shippedPosts]), isWhole: fc.boolean()})
		.map(({posts, isWhole}): Action => {
			const filling = isWhole ? null : {from: 'files' as const, read: posts.length, found: 9};
			return {type: 'change-library', library: {...shippedLibrary, posts}, filling};
		}),
	post.map((given): Action => ({type: 'set-beside', post: given, document: documentOf(given.id)})),
	fc.integer({min: -200, max: 200}).map((lines): Action => ({type: 'move-beside', lines})),
	at.map((given): Action => ({type: 'close', at: given})),
	at.map((given): Action => ({type: 'toggle-read', at: given})),
	at.map((given): Action => ({type: 'toggle-star', at: given})),
	at.map((given): Action => ({type: 'undo', at: given})),
	fc
		.record({
			panel: fc.constantFrom('help', 'outline', 'topics', 'details'),
			selected: fc.nat(20),
			words: fc.nat(),
		})
		.map((given): Action => ({type: 'open-panel', ...given})),
	fc.nat(100).map((selected): Action => ({type: 'scroll-panel', selected})),
	fc
		.constantFrom('narrow-panel', 'close-panel', 'start-query', 'accept-query', 'leave-query', 'order')
		.map((type): Action => ({type})),
	fc
		.oneof(
			words.map(insert => ({insert})),
			fc.constantFrom('erase', 'erase-word', 'clear'),
		)
		.map((edit): Action => ({type: 'edit-query', edit})),
	fc
		.record({query: words, matches: fc.constant([]), done: fc.boolean()})
		.map((given): Action => ({type: 'found', ...given})),
	direction.map((given): Action => ({type: 'step-match', direction: given})),
	fc
		.record({
			query: words,
			hits: fc.array(
				fc.oneof(
					post.map(given => ({kind: 'title' as const, post: given, marks: [{start: 0, end: 2}]})),
					post.map(given => ({
						kind: 'text' as const,
						post: given,
						sentence: 'A sentence with the words',
						marks: [{start: 2, end: 10}],
						count: 2,
					})),
				),
				{maxLength: 40},
			),
			done: fc.boolean(),
		})
		.map((given): Action => ({type: 'hits', ...given})),
	fc
		.option(fc.nat(30))
		.map((id): Action => ({type: 'select-link', link: id === null ? null : {id, leadsTo: 'there'}})),
);
