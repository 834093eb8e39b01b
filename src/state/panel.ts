/** What can stand before the list or the post. */
export type PanelKind = 'help' | 'outline' | 'topics' | 'details';

/** A screenful of lines that can be narrowed by typing, scrolled or chosen from. */
export type Panel = {
	readonly kind: PanelKind;
	/** Narrows what is shown. */
	readonly query: string;
	/** The query is being typed; panels to choose from are typed into at once. */
	readonly narrowing: boolean;
	/** Index among what is shown: the chosen entry, or the first line of a text. */
	readonly selected: number;
	/** Words of the post whose details are shown, where they were counted. */
	readonly words?: number;
};

/** Panels whose entries are chosen with Enter; the others are read. */
export const isChoice = ({kind}: Panel): boolean => kind === 'outline' || kind === 'topics';

/** A panel as it opens, with an entry chosen already. */
export const openPanel = (kind: PanelKind, given: Partial<Pick<Panel, 'selected' | 'words'>> = {}): Panel => {
	const panel: Panel = {kind, query: '', narrowing: false, selected: 0, ...given};
	return {...panel, narrowing: isChoice(panel)};
};
