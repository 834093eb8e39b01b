import {type Arguments, firstOf} from '../text/tag-arguments.ts';

/** What others show in a frame, as a link to it. */
export type Frame = {readonly label: string; readonly address: string};

const idNames = ['id', 'videoid', 'video_id', 'tweetid', 'video'];
const addressNames = ['url', 'src', 'href', 'link'];

/** Where YouTube gives the id of a film in an address. */
const youtubeId = /(?:youtu\.be\/|[?&]v=|\/(?:embed|shorts|live)\/)([\w-]{6,20})/;

const youtube = (id: string, title = id): Frame => ({
	label: `YouTube: ${title}`,
	address: `https://youtu.be/${id}`,
});

/** What a frame with an address shows; undefined where nothing but its address is known. */
export const frameAt = (address: string, title?: string): Frame | undefined => {
	if (!/^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\//.test(address))
		return undefined;
	const id = youtubeId.exec(address)?.[1];
	return id === undefined ? undefined : youtube(id, title);
};

/** The name of a place that others give a tag for: `lite-youtube` and `YouTubeEmbed` are YouTube's. */
const placeOf = (name: string): string => {
	const plain = name.toLowerCase().replace(/[-_]|lite|(?<=.)(?:embed|player|video)$/g, '');
	return plain === '' ? name.toLowerCase() : plain;
};

/**
 * What a tag shows by the name of its place: a film, a note, an embedded page; undefined for any other name, or without anything to be
 * shown.
 */
export const frameOf = (name: string, given: Arguments): Frame | undefined => {
	const id = firstOf(given, ...idNames) ?? given.bare[0] ?? '';
	const url = firstOf(given, ...addressNames) ?? (/^https?:/.test(id) ? id : '');
	const place = placeOf(firstOf(given, 'provider') ?? name);
	if (id === '' && url === '') return undefined;
	const title = firstOf(given, 'title', 'label', 'caption');
	const known = frameAt(url, title);
	switch (place) {
		case 'youtube':
			return known ?? (url === '' ? youtube(id, title) : {label: `YouTube: ${title ?? url}`, address: url});
		case 'vimeo':
			return {label: `Vimeo: ${title ?? (id || url)}`, address: url || `https://vimeo.com/${id}`};
		case 'instagram':
			return {label: `Instagram: ${id || url}`, address: url || `https://www.instagram.com/p/${id}/`};
		case 'gist': {
			const path = id === '' ? url : given.bare.slice(0, id.includes('/') ? 1 : 2).join('/') || id;
			return {label: `Gist: ${path}`, address: url || `https://gist.github.com/${path}`};
		}
		case 'tweet':
		case 'twitter':
		case 'x': {
			if (url !== '') return {label: 'Tweet', address: url};
			const user = firstOf(given, 'user') ?? 'i';
			return {label: `Tweet: ${id}`, address: `https://twitter.com/${user}/status/${id}`};
		}
		case 'embed':
			return url === '' ? undefined : (known ?? {label: url, address: url});
		default:
			return undefined;
	}
};
