import { tryRoom } from './try-room.ts';

tryRoom('names');
