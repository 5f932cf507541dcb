import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import type { Configuration } from './configuration.js';

export const CONFIGURATION = Symbol('CONFIGURATION');

/** Gives the configuration and the clock to whoever asks. */
@Global()
@Module({})
export class ConfigModule {
  static with(configuration: Configuration, clock: Clock): DynamicModule {
    const providers = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: Clock, useValue: clock },
    ];
    return { module: ConfigModule, providers, exports: providers };
  }
}
