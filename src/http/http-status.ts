import { HttpStatus } from '@nestjs/common';

/**
 * The one map from error code to HTTP status. A code that is not here is a rule of the trade that the request breaks:
 * 422.
 */
const STATUS_BY_CODE: Readonly<Record<string, HttpStatus>> = {
  invalidInput: HttpStatus.UNPROCESSABLE_ENTITY,
  malformedRequest: HttpStatus.BAD_REQUEST,
  notSignedIn: HttpStatus.UNAUTHORIZED,
  wrongCredentials: HttpStatus.UNAUTHORIZED,
  wrongPassword: HttpStatus.FORBIDDEN,
  forbidden: HttpStatus.FORBIDDEN,
  crossOrigin: HttpStatus.FORBIDDEN,
  notFound: HttpStatus.NOT_FOUND,
  unknownConvocation: HttpStatus.NOT_FOUND,
  convocationNotTold: HttpStatus.CONFLICT,
  convocationOver: HttpStatus.CONFLICT,
  staleVersion: HttpStatus.CONFLICT,
  staleEvaluations: HttpStatus.CONFLICT,
  emailTaken: HttpStatus.CONFLICT,
  possibleDuplicate: HttpStatus.CONFLICT,
  possibleJuryDuplicate: HttpStatus.CONFLICT,
  accountTaken: HttpStatus.CONFLICT,
  alreadyEnrolled: HttpStatus.CONFLICT,
  alreadyAwarded: HttpStatus.CONFLICT,
  enrollmentMoved: HttpStatus.CONFLICT,
  movedAward: HttpStatus.CONFLICT,
  movedSince: HttpStatus.CONFLICT,
  staleMoves: HttpStatus.CONFLICT,
  alreadyPresented: HttpStatus.CONFLICT,
  alreadyRecused: HttpStatus.CONFLICT,
  alreadyMaintained: HttpStatus.CONFLICT,
  linkAlreadyDeclared: HttpStatus.CONFLICT,
  linkAnswered: HttpStatus.CONFLICT,
  accountAlreadySits: HttpStatus.CONFLICT,
  personAlreadySits: HttpStatus.CONFLICT,
  personSits: HttpStatus.CONFLICT,
  presidentAlreadyAppointed: HttpStatus.CONFLICT,
  sessionNotEmpty: HttpStatus.CONFLICT,
  sessionSealed: HttpStatus.CONFLICT,
  notSealed: HttpStatus.CONFLICT,
  rectificationChanged: HttpStatus.CONFLICT,
  rectificationOutOfOrder: HttpStatus.CONFLICT,
  certificateRevoked: HttpStatus.GONE,
  wrongState: HttpStatus.CONFLICT,
  wrongMailState: HttpStatus.CONFLICT,
  certificationFrozen: HttpStatus.CONFLICT,
  tooLarge: HttpStatus.PAYLOAD_TOO_LARGE,
  documentTooLarge: HttpStatus.PAYLOAD_TOO_LARGE,
  documentRefused: HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  unsupportedMediaType: HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  tooManyAttempts: HttpStatus.TOO_MANY_REQUESTS,
  certificateTemplateFaulty: HttpStatus.INTERNAL_SERVER_ERROR,
  templateFailed: HttpStatus.INTERNAL_SERVER_ERROR,
  sealUnsigned: HttpStatus.CONFLICT,
  recordTampered: HttpStatus.INTERNAL_SERVER_ERROR,
  signingKeysUnavailable: HttpStatus.INTERNAL_SERVER_ERROR,
  internal: HttpStatus.INTERNAL_SERVER_ERROR,
};

export function statusOf(code: string): HttpStatus {
  return STATUS_BY_CODE[code] ?? HttpStatus.UNPROCESSABLE_ENTITY;
}
