import { candidateStoreContract } from "./contracts/candidate-contract.ts";
import { rollStoreContract } from "./contracts/roll-contract.ts";
import { sessionStoreContract } from "./contracts/session-contract.ts";
import { d1World } from "./d1-world.ts";

sessionStoreContract("D1", d1World);
candidateStoreContract("D1", d1World);
rollStoreContract("D1", d1World);
