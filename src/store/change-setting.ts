import {mkdirSync} from 'node:fs';
import {behindLink} from './behind-link.ts';
import {underLock} from './file-lock.ts';
import {writeJson} from './json-writer.ts';
import {faultOf, readJsonFile} from './read-json-file.ts';
import {type Settings, settingsFile} from './settings.ts';

/**
 * Writes one setting into the settings file in the config folder (null: the machine names none), synchronously; everything
 * else in the file stays. Returns null, or one line that says why the setting is not remembered. A file that a
 * person left damaged is never written over. Throws nothing.
 */
export const changeSetting = <Name extends 'width' | 'theme' | 'mouse'>(
	folder: string | null,
	name: Name,
	value: Settings[Name],
): string | null => {
	const lost = (why: string) => `${name} is not remembered: ${why}`;
	if (folder === null) return lost('no home folder is known');
	try {
		mkdirSync(folder, {recursive: true, mode: 0o700});
		const file = behindLink(settingsFile(folder));
		return underLock(file, {wait: 200, insist: true}, draft => {
			const json = readJsonFile(file);
			if (json.kind === 'damaged') return lost(`the file holds no JSON object (${file})`);
			if (json.kind === 'unreadable') return lost(`${json.why} (${file})`);
			const content = json.kind === 'object' ? json.value : {};
			if (content[name] !== value) writeJson(file, draft, {...content, [name]: value});
			return null;
		});
	} catch (error) {
		return lost(`${faultOf(error)} (${settingsFile(folder)})`);
	}
};
