export {displayWidth as default} from '../text/width.ts';
