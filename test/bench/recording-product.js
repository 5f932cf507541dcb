/* The product with grids to record in; says where, and as whom. One argument: its SQLite file. */
import { startApplication } from '../../dist/application.js';
import { SystemClock } from '../../dist/config/clock.js';
import { CertificationVersion } from '../../dist/certifications/certification-version.entity.js';
import { Database } from '../../dist/database/database.js';
import { seedEnrollments, signedIn } from './seed-session.js';

const CANDIDATES = 300;
const CODE = 'RNCP31936';
const file = process.argv[2];
const application = await startApplication(
  {
    ...{ production: true, host: '127.0.0.1', port: 0, database: { engine: 'sqlite', file } },
    ...{ signingKeysFile: `${file}-keys`, printsFolder: `${file}-prints`, uploadsFolder: `${file}-uploads` },
    ...{ certificateTemplates: null, demonstration: false, trustProxy: false, secureCookies: false, mail: null },
    ...{ sessionSecret: 'a secret that is only good for a bench', publicUrl: 'https://delibloc.example' },
    logLevel: 'silent',
  },
  new SystemClock(),
);
const secretary = await signedIn(application, 'secretary', 'Sylvie Martin');
const { enrollmentIds } = await seedEnrollments(application.nest, CANDIDATES);
const { content } = await application.nest
  .get(Database)
  .read((reading) => reading.findOneBy(CertificationVersion, { code: CODE }));
const columns = content.assessments.flatMap(({ code, covers }) =>
  covers.map((competence) => ({ assessment: code, competence, version: 1 })),
);
const cells = enrollmentIds.flatMap((enrollmentId) => columns.map((column) => ({ enrollmentId, ...column })));
process.send({ url: application.url, cookie: secretary.cookie, cells });
