import type {Document} from '../render/document.ts';

/** Milliseconds until it is looked again whether the reader rests. */
const patience = 20;

/** When a document is read on. */
export type Resting = {
	/** False once nobody needs the document any more: the reading ends. */
	readonly isWanted: () => boolean;
	/** False while a key may be waiting: the reading pauses. */
	readonly isResting: () => boolean;
};

/** Reads the structure of a document little by little between the keys, so that what needs all of it finds it ready. */
export const readWhileResting = (document: Pick<Document, 'readOn'>, resting: Resting): void => {
	const go = (): void => {
		setImmediate(() => {
			if (!resting.isWanted()) return;
			if (!resting.isResting()) setTimeout(go, patience).unref();
			else if (document.readOn()) go();
		});
	};
	go();
};
