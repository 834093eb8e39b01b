/** A command line that cannot be carried out: its message is all that a person needs to see. Exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
	/** Lines below the message: what there is to choose from. */
	readonly choices: readonly string[];

	constructor(message: string, choices: readonly string[] = []) {
		super(message);
		this.choices = choices;
	}
}
