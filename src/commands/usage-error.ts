/** A command line that cannot be carried out: its message is all that a person needs to see. Exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
