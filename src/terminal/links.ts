import process from 'node:process';
import {createSupportsHyperlinks} from 'supports-hyperlinks';

/** True when the terminal on stdout makes links of OSC 8 sequences; FORCE_HYPERLINK decides where it is set. */
export const supportsLinks = (): boolean => createSupportsHyperlinks(process.stdout);
