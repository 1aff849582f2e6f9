import Foundation

/// The schema files of a library folder and the Swift files they make.
struct GeneratedTree {
    /// The folder that holds `Schema`, such as `Sources/MesosWire`.
    let root: URL

    /// What the Swift files must hold, by their paths below the root.
    func sources() throws(SchemaError) -> [(path: String, source: String)] {
        let files = try schema()
        guard !files.isEmpty else { return [] }
        let index = try TypeIndex(files)
        let writer = FileWriter(index: index)
        var sources: [(path: String, source: String)] = []
        for file in files {
            sources.append((FileWriter.outputPath(of: file), try writer.source(of: file)))
        }
        sources.append((CatalogueWriter.outputPath, try CatalogueWriter(index: index, files: files).source))
        return sources
    }

    /// The schema in the language of Protocol Buffers.
    func protocolBuffers() throws(SchemaError) -> String {
        let files = try schema()
        return try ProtocolBufferWriter(index: try TypeIndex(files), files: files).source
    }

    private func schema() throws(SchemaError) -> [SchemaFile] {
        var files: [SchemaFile] = []
        for path in paths(below: root.appendingPathComponent("Schema"), ending: ".schema") {
            let source: String
            do {
                source = try String(
                    contentsOf: root.appendingPathComponent("Schema/\(path).schema"), encoding: .utf8)
            } catch {
                throw SchemaError(
                    place: SourcePlace(file: "\(path).schema", line: 1),
                    problem: .unreadable(error.localizedDescription))
            }
            var parser = try SchemaParser(path: path, source: source)
            files.append(try parser.parse())
        }
        try checkNames(of: files)
        return files
    }

    /// Object files lie side by side whatever the folders of their sources, so no two sources share a name.
    private func checkNames(of files: [SchemaFile]) throws(SchemaError) {
        var owners: [String: String] = [:]
        for file in files {
            let name = URL(fileURLWithPath: FileWriter.outputPath(of: file)).lastPathComponent
            if let owner = owners.updateValue("\(file.path).schema", forKey: name) {
                throw SchemaError(
                    place: SourcePlace(file: "\(file.path).schema", line: 1), problem: .duplicateFile(owner))
            }
        }
    }

    /// The Swift files that differ from what they must hold, and those that no schema makes.
    func differences(from sources: [(path: String, source: String)]) -> [String] {
        let changed = sources.filter { current($0.path) != $0.source }.map(\.path)
        return (changed + orphans(sources)).sorted()
    }

    /// Brings the Swift files up to date and returns those it touched.
    func update(to sources: [(path: String, source: String)]) throws -> [String] {
        let touched = differences(from: sources)
        for orphan in orphans(sources) {
            try FileManager.default.removeItem(at: root.appendingPathComponent(orphan))
        }
        for (path, source) in sources where touched.contains(path) {
            let url = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(source.utf8).write(to: url)
        }
        return touched
    }

    private func current(_ path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private func orphans(_ sources: [(path: String, source: String)]) -> [String] {
        let wanted = Set(sources.map(\.path))
        return paths(below: root, ending: ".gen.swift").map { $0 + ".gen.swift" }.filter { !wanted.contains($0) }
    }

    /// The files with the ending below a folder, in the order of their names, without the ending.
    private func paths(below folder: URL, ending: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }
}
