/** An address, or a part of one, as people read it: `%C3%A4` as `ä`. A stray percent sign leaves it as it is. */
export const decoded = (address: string): string => {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
};
