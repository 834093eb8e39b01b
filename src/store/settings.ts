import {isAbsolute, join} from 'node:path';
import type {JsonObject} from './json-writer.ts';
import {isJsonObject, readJsonFile} from './read-json-file.ts';

/** What the reader chose in the settings file. */
export type Settings = {
	/** Columns of the text. */
	readonly width: number;
	readonly theme: 'auto' | 'ink' | 'paper' | 'mono';
	readonly mouse: boolean;
	/** Folder that several machines share their marks in, as written: absolute, or beginning with `~/`; null for none. */
	readonly marks: string | null;
	/** By name of the action, as written; whether there is such an action and such a key, the key map says. */
	readonly keys: ReadonlyMap<string, KeyChoice>;
};

/** A key, several, or null for none. */
export type KeyChoice = string | readonly string[] | null;

/** Settings as they are used, and one line for each value in the file that could not be; it names key, value and what is allowed. */
export type LoadedSettings = {readonly settings: Settings; readonly warnings: readonly string[]};

/** What holds where the reader chose nothing. */
export const defaultSettings: Settings = {
	width: 72,
	theme: 'auto',
	mouse: true,
	marks: null,
	keys: new Map(),
};

type Rule<Value> = {
	readonly is: (value: unknown) => value is Value;
	/** What a wrong value is told. */
	readonly allowed: string;
};

const themes = ['auto', 'ink', 'paper', 'mono'] as const;

const widthRule: Rule<number> = {
	is: (value): value is number => Number.isInteger(value) && Number(value) >= 40 && Number(value) <= 120,
	allowed: 'a whole number from 40 to 120',
};
const themeRule: Rule<Settings['theme']> = {
	is: (value): value is Settings['theme'] => themes.some(name => name === value),
	allowed: `one of ${themes.join(', ')}`,
};
const mouseRule: Rule<boolean> = {is: value => typeof value === 'boolean', allowed: 'true or false'};
const marksRule: Rule<string | null> = {
	is: (value): value is string | null =>
		value === null || (typeof value === 'string' && (/^~[\\/]./.test(value) || isAbsolute(value))),
	allowed: 'a folder, beginning with / or ~/',
};
const keysRule: Rule<JsonObject> = {is: isJsonObject, allowed: 'an object from actions to keys'};
const keyRule: Rule<KeyChoice> = {
	is: (value): value is KeyChoice => value === null || [value].flat().every(key => typeof key === 'string'),
	allowed: 'a key, a list of keys, or null',
};

/** The settings file in the config folder. */
export const settingsFile = (folder: string): string => join(folder, 'settings.json');

/**
 * Reads the settings file in the config folder (null: the machine names none). A value that cannot be used is told
 * in one line, and the default stands for it, as for what the file leaves open. Throws nothing.
 */
export const loadSettings = (folder: string | null, defaults = defaultSettings): LoadedSettings => {
	if (folder === null) return {settings: defaults, warnings: []};
	const json = readJsonFile(settingsFile(folder));
	if (json.kind === 'object') return settingsFrom(json.value, defaults);
	if (json.kind === 'missing') return {settings: defaults, warnings: []};
	const why = json.kind === 'damaged' ? 'it holds no JSON object' : json.why;
	return {settings: defaults, warnings: [`${why}, the default settings are used`]};
};

const settingsFrom = (
	{width, theme, mouse, marks, keys, ...others}: JsonObject,
	defaults: Settings,
): LoadedSettings => {
	const warnings = Object.keys(others).map(
		name => `there is no setting ${shown(name)}, only ${Object.keys(defaultSettings).join(', ')}`,
	);
	const choose = <Value>(name: string, value: unknown, {is, allowed}: Rule<Value>): Value | undefined => {
		if (value === undefined || is(value)) return value;
		warnings.push(`${name} is ${shown(value)}, allowed is ${allowed}`);
		return undefined;
	};

	const choices = new Map<string, KeyChoice>();
	for (const [action, value] of Object.entries(choose('keys', keys, keysRule) ?? {})) {
		const choice = choose(`keys.${action}`, value, keyRule);
		if (choice !== undefined) choices.set(action, choice);
	}
	const settings: Settings = {
		width: choose('width', width, widthRule) ?? defaults.width,
		theme: choose('theme', theme, themeRule) ?? defaults.theme,
		mouse: choose('mouse', mouse, mouseRule) ?? defaults.mouse,
		marks: choose('marks', marks, marksRule) ?? defaults.marks,
		keys: choices,
	};
	return {settings, warnings: warnings.map(withoutControls)};
};

const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '\uFFFD');

const shown = (value: unknown): string => {
	const text = JSON.stringify(value);
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};
