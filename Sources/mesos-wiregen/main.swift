// mesos-wiregen [--check] [<folder>]
//
// Writes the Swift types of the messages that <folder>/Schema declares; the folder is Sources/MesosWire unless given.
// With --check nothing is written: the exit status is 1 if a file would change.

import Foundation

func report(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
}

var arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.first == "--check"
if isCheck { arguments.removeFirst() }
guard arguments.count <= 1, arguments.first?.hasPrefix("-") != true else {
    report("usage: mesos-wiregen [--check] [<folder with Schema>]")
    exit(2)
}

let tree = GeneratedTree(root: URL(fileURLWithPath: arguments.first ?? "Sources/MesosWire"))
do {
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
