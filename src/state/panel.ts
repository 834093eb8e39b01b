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
	/** Its lines are heard, not seen: none is wrapped, and none is blank. */
	readonly isHeard?: boolean;
};

/** Panels whose entries are chosen with Enter; the others are read. */
export const isChoice = ({kind}: Pick<Panel, 'kind'>): boolean => kind === 'outline' || kind === 'topics';

/** Which panel opens, and how. */
export type PanelOpening = {
	readonly panel: PanelKind;
	/** The entry that is chosen already. */
	readonly selected?: number;
	/** Words of the post whose details are shown. */
	readonly words?: number;
	readonly isHeard?: boolean;
};

/** A panel as it opens, with an entry chosen already. */
export const openPanel = ({panel: kind, selected = 0, words, isHeard}: PanelOpening): Panel => ({
	kind,
	query: '',
	narrowing: isChoice({kind}),
	selected,
	...(words !== undefined && {words}),
	...(isHeard !== undefined && {isHeard}),
});
