import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'isPublic';

/** A handler that anybody may call, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(IS_PUBLIC, true);
