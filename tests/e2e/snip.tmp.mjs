import binaryen from 'binaryen';import {readFileSync,writeFileSync} from 'node:fs';
const m=binaryen.readBinary(readFileSync('/tmp/early/g.wasm'));
m.setFeatures(binaryen.Features.All);
let n=0;const pat=new RegExp(process.argv[2]);
for(let i=0;i<m.getNumFunctions();i++){const f=m.getFunctionByIndex(i);const info=binaryen.getFunctionInfo(f);if(pat.test(info.name)&&!info.module){n++;binaryen._BinaryenFunctionSetBody(f,m.unreachable())}}
console.log(n);
binaryen.setOptimizeLevel(2);binaryen.setShrinkLevel(2);binaryen.setDebugInfo(true);
m.runPasses(['remove-unused-module-elements']);m.optimize();m.optimize();
writeFileSync('/tmp/early/sg.wasm',m.emitBinary());
binaryen.setDebugInfo(false);writeFileSync('/tmp/early/s.wasm',m.emitBinary());
