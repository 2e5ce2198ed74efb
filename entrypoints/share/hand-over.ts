import { saveFile } from '../../lib/save-file.ts';

const NAME = 'canh-giac.png';
const toFile = (image: Blob) => new File([image], NAME, { type: 'image/png' });
/** Not every system has a share sheet that takes pictures. */
const canShare = navigator.canShare?.({ files: [toFile(new Blob())] }) === true;

/** Ways to hand a warning over; each is the person's own act. */
export const handOver = {
  copyText: (text: string) => navigator.clipboard.writeText(text),
  copyImage: (image: Blob) => navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]),
  saveImage: async (image: Blob) => saveFile(NAME, image),
  ...(canShare
    ? { share: (text: string, image: Blob) => navigator.share({ text, files: [toFile(image)] }) }
    : {}),
};
