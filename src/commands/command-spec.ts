import type {Kind, OptionName} from './options.ts';

/** A word that follows a command. */
export type OperandSpec = {
	/** What stands for it in the help. */
	readonly name: string;
	readonly kind: Kind;
	readonly optional?: boolean;
	/** Words besides those of the kind, which programs give and people are not told of. */
	readonly unlisted?: readonly string[];
	/** Takes all words that are left. */
	readonly repeats?: boolean;
};

/** A field of printed JSON and what it holds. */
export type Field = readonly [name: string, meaning: string];

/** A command, as parsing, the help, the completions and the manual page know it. `PROGRAM` in its texts stands for the program's name. */
export type CommandSpec = {
	readonly operands: readonly OperandSpec[];
	/** One line without a full stop. */
	readonly help: string;
	/** Operands that make sense of the command, for a message about a call without them. */
	readonly example: string;
	/** Paragraphs for `COMMAND --help` and the manual page; each is one line of any length. */
	readonly more: readonly string[];
	/** The fields of the object, or of each object, that `--json` prints. */
	readonly fields?: readonly Field[];
	readonly options: readonly OptionName[];
	/** True for what an author does: the program of an archive leaves it out. */
	readonly forAuthors?: boolean;
};
