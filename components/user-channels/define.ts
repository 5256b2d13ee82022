import { JfUserChannels } from './user-channels.ts';

JfUserChannels.define('jf-user-channels');
