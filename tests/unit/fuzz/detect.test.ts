import { tryRoom } from './try-room.ts';

tryRoom('detect');
