/** A number of things in words. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** An entry among others: what it says and where it stands. */
export const inList = (text: string, index: number, count: number): string =>
	`${text}, ${index + 1} of ${count}`;
