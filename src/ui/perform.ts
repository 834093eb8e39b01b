import {listColumn, listRows, postRows} from '../state/geometry.ts';
import {rowsFrom} from '../state/list-window.ts';
import {isChoice} from '../state/panel.ts';
import {comparePlaces, type Step, topOf} from '../state/reading-view.ts';
import {rowsOfHit} from '../state/search.ts';
import {currentPost, layoutOf, listShape, type OpenPost, type Session} from '../state/session.ts';
import {destinationOf} from './destination.ts';
import type {Effects} from './effects.ts';
import type {Command, KeyMap} from './key-map.ts';
import {linkAt, stepLink} from './link-steps.ts';
import {currentHeading, panelEntries} from './panel-entries.ts';
import {panelHeight, panelView} from './panel-lines.ts';
import type {SessionStore} from './session-store.ts';

/** What a key works with. */
export type Context = {readonly store: SessionStore; readonly effects: Effects; readonly keys: KeyMap};

type Performed = Promise<void> | void;

const movePanel = ({store, keys}: Context, session: Session, by: Step, direction: 1 | -1): Performed => {
	const {panel} = session;
	if (panel === null) return;
	const {last} = panelView(panel, session, keys);
	const page = panelHeight(session);
	const lines = by === 'line' ? 1 : by === 'half' ? Math.ceil(page / 2) : by === 'page' ? page : last;
	const selected = Math.min(panel.selected, last) + direction * lines;
	store.dispatch({type: 'scroll-panel', selected: Math.min(Math.max(0, selected), last)});
};

const move =
	(by: Step, direction: 1 | -1) =>
	(context: Context): Performed => {
		const session = context.store.get();
		if (session.panel !== null) return movePanel(context, session, by, direction);
		context.store.dispatch({type: 'move', by, direction, at: context.effects.now()});
	};

/** Does something with the open post, and nothing without one. */
const withOpen =
	(action: (open: OpenPost, session: Session, context: Context) => Performed) =>
	(context: Context): Performed => {
		const session = context.store.get();
		return session.open === null ? undefined : action(session.open, session, context);
	};

const openSelected = ({store, effects}: Context): Performed => {
	const {search, shown, list} = store.get();
	const hit = search?.hits[search.selected];
	if (search !== null) {
		if (hit === undefined) return;
		return effects.open(hit.post, hit.kind === 'text' ? {words: search.query} : undefined);
	}
	const post = shown.posts[list.selected];
	return post && effects.open(post);
};

/** Goes where a link leads. */
const follow = (link: number, open: OpenPost, {store, effects}: Context): Performed => {
	const href = open.document.link(link)?.href;
	if (href === undefined) return;
	const at = effects.now();
	const destination = destinationOf(href, open.post, effects.findPost);
	switch (destination.kind) {
		case 'library':
			return store.dispatch({type: 'close', at});
		case 'here': {
			const place = open.document.placeOfId(destination.id);
			return store.dispatch(
				place === undefined
					? {type: 'say', message: `This post has no part called “${destination.id}”`}
					: {type: 'go', place, at},
			);
		}
		case 'post':
			return effects.open(
				destination.post,
				destination.id === undefined ? {start: true, followed: true} : {id: destination.id, followed: true},
			);
		case 'address':
			return effects.visit(destination.address);
		case 'nowhere':
			return store.dispatch({type: 'say', message: `${href} is not in this library`});
	}
};

const selectLink = (direction: 1 | -1) =>
	withOpen((open, session, {store}) => {
		const step = stepLink(open, session, direction);
		if (step === undefined) return store.dispatch({type: 'say', message: 'No more links'});
		const address = open.document.link(step.link)?.href;
		store.dispatch({type: 'select-link', ...step});
		store.dispatch({type: 'say', message: address === 'library:' ? 'Back to the list' : (address ?? '')});
	});

const jumpHeading = (direction: 1 | -1) =>
	withOpen((open, session, {store, effects}) => {
		const top = topOf(open, session);
		const {headings} = open.document;
		const target =
			direction > 0
				? headings.find(({place}) => comparePlaces(place, top) > 0)
				: headings.findLast(({place}) => comparePlaces(place, top) < 0);
		if (target === undefined) return store.dispatch({type: 'say', message: 'No more headings'});
		store.dispatch({type: 'go', place: layoutOf(open, session).step(target.place, 0), at: effects.now()});
	});

const openNeighbor = (direction: 1 | -1) =>
	withOpen((open, {shown}, {store, effects}) => {
		const index = shown.posts.findIndex(({id}) => id === open.post.id);
		const post = index < 0 ? undefined : shown.posts[index + direction];
		if (post !== undefined) return effects.open(post);
		return store.dispatch({
			type: 'say',
			message: direction > 0 ? 'This is the last post' : 'This is the first post',
		});
	});

const narrowest = 40;
const widest = 120;
const widthStep = 4;

const changeWidth = (direction: 1 | -1) =>
	withOpen((_, {look}, {store}) => {
		const measure = Math.min(widest, Math.max(narrowest, look.measure + direction * widthStep));
		store.dispatch({type: 'change-look', look: {measure}});
		store.dispatch({type: 'say', message: `${measure} columns`});
	});

const codeStep = 8;

const shiftCode = (direction: 1 | -1) =>
	withOpen((_, {look}, {store}) => {
		const codeShift = Math.max(0, (look.codeShift ?? 0) + direction * codeStep);
		store.dispatch({type: 'change-look', look: {codeShift, codeWrap: false}});
	});

/** The source of the first code block in the window. */
const visibleCode = (open: OpenPost, session: Session): string | undefined => {
	const lines = layoutOf(open, session).lines(topOf(open, session), postRows(session.size).body);
	const code = lines.find(({kind}) => kind === 'code');
	return code && open.document.codeAt(code);
};

const copy = ({store, effects}: Context): Performed => {
	const session = store.get();
	const {open} = session;
	const post = currentPost(session);
	if (post === undefined) return;
	const link = open?.link === null || open === null ? undefined : open.document.link(open.link)?.href;
	if (link !== undefined && link !== 'library:') return effects.copy(link, 'The link');
	const code = open === null ? undefined : visibleCode(open, session);
	if (code !== undefined) return effects.copy(code, 'The code');
	return effects.copy(post.url ?? post.file, post.url === null ? 'The path' : 'The address');
};

const visitPost = ({store, effects}: Context): Performed => {
	const post = currentPost(store.get());
	if (post === undefined) return;
	if (post.url !== null) return effects.visit(post.url);
	store.dispatch({
		type: 'say',
		message: 'This post has no address on the web; library.yaml can give it one (url)',
	});
};

const visitContact = ({store, effects}: Context): Performed => {
	const {contact} = store.get().library;
	if (contact !== null) return effects.visit(contact);
	store.dispatch({type: 'say', message: 'This library names no contact; library.yaml can (contact)'});
};

const edit = ({store, effects}: Context): Performed => {
	const session = store.get();
	const post = currentPost(session);
	if (post === undefined) return;
	const {open} = session;
	return effects.edit(post, open === null ? '' : open.document.quoteAt(topOf(open, session)));
};

const changeTheme = ({store, effects}: Context): void => {
	const theme = effects.nextTheme(store.get().look.theme);
	store.dispatch({type: 'change-look', look: {theme, paint: effects.paintOf(theme)}});
	store.dispatch({type: 'say', message: `Theme ${theme}`});
};

const goBack = ({store, effects}: Context): Performed => {
	const {panel, open} = store.get();
	if (panel !== null) return store.dispatch({type: 'close-panel'});
	if (open === null || open.find !== null) return store.dispatch({type: 'leave-query'});
	if (open.link !== null) return store.dispatch({type: 'select-link', link: null});
	store.dispatch({type: 'close', at: effects.now()});
};

/** Does what the chosen entry of a panel means. */
export const chooseFromPanel = ({store, effects, keys}: Context): Performed => {
	const session = store.get();
	const {panel, open} = session;
	if (panel === null) return;
	const choice = panelEntries(panel, session, keys)[panel.selected]?.choice;
	if (choice === undefined) {
		if (!isChoice(panel)) store.dispatch({type: 'close-panel'});
		return;
	}
	if ('topic' in choice) return store.dispatch({type: 'choose-topic', topic: choice.topic});
	if (open === null) return;
	store.dispatch({type: 'close-panel'});
	store.dispatch({type: 'go', place: layoutOf(open, session).step(choice.place, 0), at: effects.now()});
};

const showOnly = (show: 'all' | 'unread' | 'starred') => (context: Context) =>
	context.store.dispatch({type: 'show', show});

const marked = (type: 'toggle-read' | 'toggle-star' | 'undo') => (context: Context) =>
	context.store.dispatch({type, at: context.effects.now()});

const turnTrail = (direction: 'back' | 'forward') => (context: Context) => {
	const {open, trail} = context.store.get();
	if (open !== null && trail[direction].length > 0) return context.effects.turn(direction);
	return context.store.dispatch({
		type: 'say',
		message: direction === 'back' ? 'Nowhere to return to' : 'Nowhere to go forward to',
	});
};

const openOutline = withOpen((open, session, {store}) => {
	if (open.document.headings.length === 0)
		return store.dispatch({type: 'say', message: 'This post has no headings'});
	store.dispatch({
		type: 'open-panel',
		panel: 'outline',
		selected: Math.max(0, currentHeading(open, session)),
	});
});

const handlers: Readonly<Record<Command, (context: Context) => Performed>> = {
	down: move('line', 1),
	up: move('line', -1),
	'page-down': move('page', 1),
	'page-up': move('page', -1),
	'half-page-down': move('half', 1),
	'half-page-up': move('half', -1),
	first: move('all', -1),
	last: move('all', 1),
	search: ({store}) => store.dispatch({type: 'start-query'}),
	find: ({store}) => store.dispatch({type: 'start-query'}),
	'next-match': ({store}) => store.dispatch({type: 'step-match', direction: 1}),
	'previous-match': ({store}) => store.dispatch({type: 'step-match', direction: -1}),
	open: openSelected,
	topics: ({store}) => store.dispatch({type: 'open-panel', panel: 'topics'}),
	outline: openOutline,
	'next-heading': jumpHeading(1),
	'previous-heading': jumpHeading(-1),
	'next-link': selectLink(1),
	'previous-link': selectLink(-1),
	follow: withOpen((open, _, context) => (open.link === null ? undefined : follow(open.link, open, context))),
	return: turnTrail('back'),
	forward: turnTrail('forward'),
	'next-post': openNeighbor(1),
	'previous-post': openNeighbor(-1),
	'show-all': showOnly('all'),
	'show-unread': showOnly('unread'),
	'show-starred': showOnly('starred'),
	read: marked('toggle-read'),
	star: marked('toggle-star'),
	undo: marked('undo'),
	narrower: changeWidth(-1),
	wider: changeWidth(1),
	theme: changeTheme,
	'code-left': shiftCode(-1),
	'code-right': shiftCode(1),
	'wrap-code': withOpen((_, {look}, {store}) =>
		store.dispatch({type: 'change-look', look: {codeWrap: look.codeWrap !== true, codeShift: 0}}),
	),
	copy,
	browser: visitPost,
	editor: edit,
	conversation: visitContact,
	details: ({store}) => store.dispatch({type: 'open-panel', panel: 'details'}),
	mouse: ({store, effects}) =>
		store.dispatch({type: 'say', message: effects.toggleMouse() ? 'Mouse on' : 'Mouse off'}),
	help: ({store}) => store.dispatch({type: 'open-panel', panel: 'help'}),
	back: goBack,
	narrow: ({store}) => store.dispatch({type: 'narrow-panel'}),
	choose: chooseFromPanel,
	quit: ({effects}) => effects.quit(),
	leave: ({effects}) => effects.quit(),
	interrupt: ({effects}) => effects.quit(),
	suspend: ({effects}) => effects.suspend(),
};

/** Does what a command asks for: at once, or by the time the promise resolves. */
export const perform = (command: Command, context: Context): Performed => handlers[command](context);

/** The entry of the list under a row of the window. */
const entryAt = (session: Session, row: number): number | undefined => {
	const {search, shown, list, size} = session;
	const {head} = listRows(size);
	if (search === null) {
		const shownRow = rowsFrom(shown.posts, list, listShape(session))[row - head];
		return shownRow !== undefined && 'index' in shownRow ? shownRow.index : undefined;
	}
	let used = head;
	for (let index = search.top; index < search.hits.length; index++) {
		const hit = search.hits[index];
		used += hit === undefined ? 0 : rowsOfHit(hit);
		if (row < used) return row < head ? undefined : index;
	}
	return undefined;
};

/** A click: selects in the list and opens what is selected already; follows links in a post. */
export const click = (column: number, row: number, context: Context): Performed => {
	const session = context.store.get();
	if (session.panel !== null) return;
	if (session.open !== null) {
		const link = linkAt(session.open, session, column, row);
		return link === undefined ? undefined : follow(link, session.open, context);
	}
	const index = entryAt(session, row);
	const {left, width} = listColumn(session.size.columns);
	if (index === undefined || column < left || column >= left + width) return;
	if (index === (session.search ?? session.list).selected) return openSelected(context);
	context.store.dispatch({type: 'select', index});
};
