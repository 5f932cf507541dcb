import { Module } from '@nestjs/common';
import { HomePages } from './home.pages.js';
import { HomeService } from './home.service.js';

@Module({ controllers: [HomePages], providers: [HomeService] })
export class HomeModule {}
