import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * Lets class-validator remember what it demands of each class, which does not change once it is there: it looks through
 * those of all classes for every object, each cell of a grid among them.
 */
export function rememberDemands(storage: Storage = getMetadataStorage()): void {
  const rulesOf = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const rules = new WeakMap<object, Rules>();
  const groups = new WeakMap<Rules, ReturnType<typeof group>>();
  storage.getTargetValidationMetadatas = (target, ...others) => {
    const known = rules.get(target) ?? rulesOf(target, ...others);
    rules.set(target, known);
    return known;
  };
  storage.groupByPropertyName = (demanded) => {
    const known = groups.get(demanded) ?? group(demanded);
    groups.set(demanded, known);
    return known;
  };
}
