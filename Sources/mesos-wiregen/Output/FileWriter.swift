/// Writes the Swift file of one schema file.
struct FileWriter {
    static let mostLines = 2000

    var index: TypeIndex

    /// The path of the Swift file below the library's folder: `V1/scheduler-calls` gives `V1/SchedulerCalls.gen.swift`.
    static func outputPath(of file: SchemaFile) -> String {
        var folders = file.path.split(separator: "/").map(String.init)
        let words = folders.removeLast().split(separator: "-")
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return (folders + ["\(name).gen.swift"]).joined(separator: "/")
    }

    func source(of file: SchemaFile) throws(SchemaError) -> String {
        var body = SourceText()
        var writer = MessageWriter(access: file.access, index: index, plan: BoxingPlan(index))
        for declaration in file.declarations {
            let name =
                switch declaration {
                case .message(let message): message.wireName
                case .enumeration(let enumeration): enumeration.wireName
                }
            guard let entry = index[file.namespace + [name]] else { continue }
            body.line()
            try body.block("extension \(file.namespace.joined(separator: "."))") { text throws(SchemaError) in
                try writer.write(entry, into: &text)
            }
        }
        var text = SourceText()
        text.line("// swift-format-ignore-file")
        text.line("// Written by mesos-wiregen from Schema/\(file.path).schema: change that file and run it again.")
        if body.lines.contains(where: { $0.contains("SortedMap<") }) {
            text.line()
            text.line("\(file.access) import MesosBase")
        }
        let lines = text.lines + body.lines
        guard lines.count <= Self.mostLines else {
            throw SchemaError(
                place: SourcePlace(file: "\(file.path).schema", line: 1), problem: .tooManyLines(lines.count))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
