import type {Post} from '../library/post.ts';
import type {Document} from '../render/document.ts';
import type {Place, TextRange} from '../render/line.ts';
import type {LibraryChange} from './change-library.ts';
import type {Size} from './geometry.ts';
import type {PanelOpening} from './panel.ts';
import type {Target} from './post-moves.ts';
import type {Edit} from './query.ts';
import type {ReadingRecord} from './reading-record.ts';
import type {Movement} from './reading-view.ts';
import type {Hit} from './search.ts';
import type {Filling, Look, SelectedLink} from './session.ts';
import type {Show, Topic} from './shown.ts';

/** Everything that can happen to a session. Times (`at`) are milliseconds since 1970, given by the caller. */
export type Action =
	| {readonly type: 'resize'; readonly size: Size}
	| {readonly type: 'change-look'; readonly look: Partial<Look>}
	| ({readonly type: 'change-library'} & LibraryChange)
	| {readonly type: 'fill'; readonly filling: Filling}
	| {readonly type: 'lose-post'}
	| {readonly type: 'merge-record'; readonly record: ReadingRecord}
	| {readonly type: 'say'; readonly message: string}
	| {readonly type: 'fall-silent'; readonly message: string}
	| ({
			readonly type: 'move';
			readonly at: number;
			/** Where to in the open post, when it is known; the movement tells how far otherwise. */
			readonly to?: Place;
	  } & Movement)
	| {readonly type: 'select'; readonly index: number}
	| {readonly type: 'show'; readonly show: Show}
	| {readonly type: 'order'}
	| {readonly type: 'choose-topic'; readonly topic: Topic | null}
	| {
			readonly type: 'open';
			readonly post: Post;
			readonly document: Document;
			/** Where to; the place kept in the record when absent. */
			readonly target?: Target;
			readonly at: number;
	  }
	| {readonly type: 'set-beside'; readonly post: Post; readonly document: Document}
	| {readonly type: 'move-beside'; readonly lines: number}
	| {readonly type: 'reload'; readonly document: Document}
	/** The open post was heard up to a place. */
	| {readonly type: 'hear'; readonly to: Place}
	| {readonly type: 'close'; readonly at: number}
	| {
			readonly type: 'go';
			readonly place: Place;
			/** It is the next part of the text, or the one before: where nothing is left out, it is read on to. */
			readonly follows?: boolean;
			readonly at: number;
	  }
	| {
			readonly type: 'turn';
			readonly direction: 'back' | 'forward';
			readonly document: Document;
			readonly at: number;
	  }
	| {readonly type: 'select-link'; readonly link: SelectedLink | null; readonly place?: Place}
	| {readonly type: 'toggle-read'; readonly at: number}
	| {readonly type: 'toggle-star'; readonly at: number}
	| {readonly type: 'undo'; readonly at: number}
	| ({readonly type: 'open-panel'} & PanelOpening)
	| {readonly type: 'narrow-panel'}
	| {readonly type: 'scroll-panel'; readonly selected: number; readonly direction?: 1 | -1}
	| {readonly type: 'close-panel'}
	| {readonly type: 'start-query'}
	| {readonly type: 'edit-query'; readonly edit: Edit}
	| {readonly type: 'accept-query'}
	| {readonly type: 'leave-query'}
	| {
			readonly type: 'found';
			readonly query: string;
			readonly matches: readonly TextRange[];
			readonly done: boolean;
	  }
	| {readonly type: 'step-match'; readonly direction: 1 | -1}
	| {
			readonly type: 'hits';
			readonly query: string;
			readonly hits: readonly Hit[];
			readonly done: boolean;
			/** Titles are not among them yet. */
			readonly lacksTitles?: boolean;
	  };
