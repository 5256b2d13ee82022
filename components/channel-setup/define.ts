import { JfChannelSetup } from './channel-setup.ts';

JfChannelSetup.define('jf-channel-setup');
