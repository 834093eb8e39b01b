/** Per cent of a post that has been seen: 100 only at its end, at least 1 once begun. */
export const percentOf = (share: number): number =>
	share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));
