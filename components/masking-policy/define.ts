import { JfMaskingPolicy } from './masking-policy.ts';

JfMaskingPolicy.define('jf-masking-policy');
