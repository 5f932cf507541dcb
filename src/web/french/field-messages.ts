import type { Messages } from './message.js';

/** By the check of a field that failed. */
export const FIELD_MESSAGES: Messages = {
  'field.isString': 'Saisissez un texte.',
  'field.isNotEmpty': 'Ce champ est vide : remplissez-le.',
  'field.isLength': 'Ce texte est vide, trop court ou trop long : corrigez-le.',
  'field.minLength': 'Ce texte est trop court : complétez-le.',
  'field.maxLength': 'Ce texte est trop long : raccourcissez-le.',
  'field.isPrintable': 'Ce texte contient des caractères invisibles : saisissez-le de nouveau.',
  'field.isEmail': 'Saisissez une adresse électronique, par exemple nom@ecole.fr.',
  'field.isIn': 'Choisissez une des valeurs proposées.',
  'field.isEnum': 'Choisissez une des valeurs proposées.',
  'field.isUuid': 'Choisissez une des valeurs proposées.',
  'field.isInt': 'Saisissez un nombre entier.',
  'field.min': 'Ce nombre est trop petit.',
  'field.max': 'Ce nombre est trop grand.',
  'field.isBoolean': 'Répondez par oui ou par non.',
  'field.isPlainDay': 'Saisissez une date du calendrier, par exemple 15/06/2023.',
  'field.isArray': 'Choisissez au moins un élément.',
  'field.arrayMinSize': 'Choisissez au moins un élément.',
  'field.arrayMaxSize': 'Vous avez choisi trop d’éléments : procédez en plusieurs fois.',
  'field.arrayUnique': 'Le même élément est choisi deux fois : retirez-en un.',
  'field.isObject': 'Ces informations n’ont pas la forme attendue : rechargez la page, puis refaites votre saisie.',
  'field.nestedValidation':
    'Ces informations n’ont pas la forme attendue : rechargez la page, puis refaites votre saisie.',
  'field.tooManyFields': 'Ces informations sont trop nombreuses : procédez en plusieurs fois.',
  'field.matches': 'Ce texte n’a pas la forme attendue : corrigez-le.',
  'field.inFuture': 'Cette date est à venir : vérifiez-la.',
  'field.unknownEnrollment': 'Cette inscription n’existe plus : rechargez la page.',
  'field.enrollmentMoved':
    'Cette inscription a été reportée sur une autre version : saisissez ses évaluations sur la nouvelle inscription.',
  'field.unknownAssessment': 'Cette épreuve n’est pas de la certification : rechargez la page.',
  'field.unknownCompetence': 'Cette compétence n’est pas de la certification : rechargez la page.',
  'field.notCovered': 'Cette épreuve n’évalue pas cette compétence : rechargez la page.',
  'field.whitelistValidation': 'Ce champ n’est pas attendu ici.',
};
