// mesos-wiregen [--check | --proto] [<folder>]
//
// Writes the Swift types of the messages that <folder>/Schema declares; the folder is Sources/MesosWire unless given.
// With --check nothing is written: the exit status is 1 if a file would change. With --proto the schema is printed in
// the language of Protocol Buffers.

import Foundation

func report(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
}

var arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.first == "--check"
let isProtocolBuffers = arguments.first == "--proto"
if isCheck || isProtocolBuffers { arguments.removeFirst() }
guard arguments.count <= 1, arguments.first?.hasPrefix("-") != true else {
    report("usage: mesos-wiregen [--check | --proto] [<folder with Schema>]")
    exit(2)
}

let tree = GeneratedTree(root: URL(fileURLWithPath: arguments.first ?? "Sources/MesosWire"))
do {
    if isProtocolBuffers {
        print(try tree.protocolBuffers(), terminator: "")
        exit(0)
    }
    let sources = try tree.sources()
    guard !sources.isEmpty else {
        report("\(tree.root.path)/Schema holds no .schema file")
        exit(1)
    }
    if isCheck {
        let differences = tree.differences(from: sources)
        for path in differences { report("\(path) is out of date: run mesos-wiregen") }
        exit(differences.isEmpty ? 0 : 1)
    }
    for path in try tree.update(to: sources) { print(path) }
} catch {
    report("\(error)")
    exit(1)
}
