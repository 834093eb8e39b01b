/** The name that people type for a package: its own, without the name of its owner. */
export const commandName = (name: string): string => name.replace(/^@[^/]*\//, '');
