import { candidateStoreContract } from "#test/store/contracts/candidate-contract.ts";
import { rollStoreContract } from "#test/store/contracts/roll-contract.ts";
import { sessionStoreContract } from "#test/store/contracts/session-contract.ts";
import { memoryWorld } from "./memory-world.ts";

sessionStoreContract("memory", memoryWorld);
candidateStoreContract("memory", memoryWorld);
rollStoreContract("memory", memoryWorld);
