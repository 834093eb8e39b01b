import type {Plugin} from 'esbuild';
import {adaptConf} from './dependencies/adapt-conf.ts';
import {adaptHighlight} from './dependencies/adapt-highlight.ts';
import {adaptInk} from './dependencies/adapt-ink.ts';
import {adaptMarked} from './dependencies/adapt-marked.ts';
import {adaptSupportsColor} from './dependencies/adapt-supports-color.ts';
import {adaptYoga} from './dependencies/adapt-yoga.ts';
import {leaveOutUnused} from './dependencies/leave-out-unused.ts';
import {loadHighlightingLate} from './dependencies/load-highlighting-late.ts';
import {loadPackagesLate} from './dependencies/load-packages-late.ts';
import {resolveOriginals} from './dependencies/replace-file.ts';

/** Swaps, changes, delays or leaves out what of our dependencies costs too much at start or in every frame. */
export const adaptDependencies: Plugin = {
	name: 'adapt-dependencies',
	setup(build) {
		resolveOriginals(build);
		adaptInk(build);
		adaptYoga(build);
		adaptMarked(build);
		adaptHighlight(build);
		adaptConf(build);
		adaptSupportsColor(build);
		loadPackagesLate(build);
		loadHighlightingLate(build);
		leaveOutUnused(build);

		// The loader in front of the program has this module already, and knows by it which flags of V8 were set.
		build.onResolve({filter: /\/engine-flags\.ts$/}, () => ({path: './engine-flags.cjs', external: true}));
	},
};
