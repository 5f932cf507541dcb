import { Allow, IsBoolean } from 'class-validator';
import { ACCESS_ROUTES, type AccessRoute } from '../domain/certification/certification.js';
import {
  checked,
  Day,
  isMap,
  isPeriod,
  OneProvenance,
  Optional,
  Period,
  Text,
  Whole,
} from './certification-file-fields.js';
import { Nested } from './certification-file-nesting.js';

/** What says where it comes from, right beside it. */
export class SourcedInFile {
  @OneProvenance()
  stated?: string;

  @Allow()
  assumed?: string;
}

const PeriodByRoute = (): PropertyDecorator =>
  checked(
    'periodByRoute',
    `must be a map from ${ACCESS_ROUTES.join(', ')} to a period`,
    (value) =>
      isMap(value) &&
      Object.entries(value).every(
        ([route, period]) => ACCESS_ROUTES.some((known) => known === route) && isPeriod(period),
      ),
  );

export class ValidityInFile extends SourcedInFile {
  @Period()
  period!: string;

  @Optional()
  @PeriodByRoute()
  byAccessRoute?: Partial<Record<AccessRoute, string>>;
}

export class CombinationInFile extends SourcedInFile {
  @checked('mode', 'must be all or any', (value) => value === 'all' || value === 'any')
  mode!: 'all' | 'any';
}

export class CertifierInFile {
  @Text()
  name!: string;

  @Text()
  signatory!: string;
}

export class SiteInFile {
  @Text()
  name!: string;

  @Optional()
  @Text()
  address?: string;

  @Text()
  city!: string;

  @Optional()
  @IsBoolean({ message: 'must be true or false' })
  certifies?: boolean;

  @Optional()
  @IsBoolean({ message: 'must be true or false' })
  prepares?: boolean;
}

export class RegistrationInFile {
  @Day()
  from!: string;

  @Day()
  until!: string;

  @Optional()
  @Day()
  deliveryDeadline?: string;

  @Optional()
  @Text(1000)
  order?: string;
}

export class AccessRouteInFile extends SourcedInFile {
  @IsBoolean({ message: 'must be true or false' })
  open!: boolean;

  @Optional()
  @Whole(1900, 2999)
  since?: number;
}

/** One entry a route, by its letters. */
export class AccessRoutesInFile implements Partial<Record<AccessRoute, AccessRouteInFile>> {
  @Optional()
  @Nested(() => AccessRouteInFile)
  FI?: AccessRouteInFile;

  @Optional()
  @Nested(() => AccessRouteInFile)
  CA?: AccessRouteInFile;

  @Optional()
  @Nested(() => AccessRouteInFile)
  FC?: AccessRouteInFile;

  @Optional()
  @Nested(() => AccessRouteInFile)
  CQ?: AccessRouteInFile;

  @Optional()
  @Nested(() => AccessRouteInFile)
  CL?: AccessRouteInFile;

  @Optional()
  @Nested(() => AccessRouteInFile)
  VAE?: AccessRouteInFile;
}
