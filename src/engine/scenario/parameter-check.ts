import { type Fault, faultOfQuantity } from './fault.ts';
import { ABSENT_MECHANISMS, PARAMETERS, type ParameterName } from './parameters/index.ts';

/** Why a parameter may not have this value in files: wrong type, out of range, or without any effect in this version. */
export function faultOfParameter(name: ParameterName, raw: unknown): Fault | undefined {
  const declared = PARAMETERS[name];
  return faultOfQuantity(declared, raw) ?? (raw === declared.default ? undefined : faultOfNoEffect(name));
}

function faultOfNoEffect(name: ParameterName): Fault | undefined {
  const { mechanism, default: usual } = PARAMETERS[name];
  const about = ABSENT_MECHANISMS[mechanism];
  if (about === undefined) return undefined;
  return {
    message: `has no effect in this version, which does not model ${about} (${mechanism})`,
    hint: `Leave it at ${usual}`,
  };
}
