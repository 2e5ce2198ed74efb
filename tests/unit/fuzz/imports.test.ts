import { tryRoom } from './try-room.ts';

tryRoom('imports');
