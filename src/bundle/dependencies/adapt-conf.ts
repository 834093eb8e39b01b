import type {PluginBuild} from 'esbuild';

/**
 * Takes `when-exit` out of conf's writer. It cleans up after asynchronous writes, of which conf makes none, and on its way sends our
 * signals a second time.
 */
export const adaptConf = (build: PluginBuild): void => {
	build.onLoad({filter: /[\\/]when-exit[\\/]/}, () => ({
		contents: 'export default () => () => {};',
		loader: 'js',
	}));
};
