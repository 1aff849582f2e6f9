import Foundation
import MesosBase
import MesosWire
import Testing

/// What `protoc`, a Protocol Buffers implementation that is not ours, makes of our bytes.
@Suite(.serialized) struct ProtocCompilerTests {
    private static let protoc = OtherProgram("protoc")

    /// A message that holds some of each message, each under a number of its own.
    private static func schema() throws -> String {
        let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/MesosWire").standardizedFileURL
        let run = try GeneratorRun(["--proto", library.path])
        #expect(run.complaint == "")
        let fields = MessageCatalogue.messages.enumerated().map { position, type in
            "repeated \(protocName(type)) field\(position + 1) = \(position + 1);"
        }
        return "\(run.output)\nmessage Everything {\n\(fields.joined(separator: "\n"))\n}\n"
    }

    /// The name as `mesos-wiregen --proto` has it: namespaces are spelled as in Swift.
    private static func protocName(_ type: any WireMessage.Type) -> String {
        let packages = [
            "mesos.v1.scheduler.": "V1.Scheduler.", "mesos.v1.executor.": "V1.Executor.",
            "mesos.v1.master.": "V1.Master.", "mesos.v1.agent.": "V1.Agent.",
            "mesos.v1.resource_provider.": "V1.ResourceProvider.", "mesos.v1.quota.": "V1.Quota.",
            "mesos.v1.maintenance.": "V1.Maintenance.", "mesos.v1.allocator.": "V1.Allocator.", "mesos.v1.": "V1.",
            "mesos.internal.": "Internal.",
        ]
        let name = type.wireName
        let package = packages.keys.filter { name.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
        return ".\(packages[package] ?? "")\(name.dropFirst(package.count))"
    }

    private static func varint(_ number: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    private static func bytes<Message: WireMessage>(of type: Message.Type, seed: UInt64) -> [UInt8] {
        var reader = RandomReader(seed: seed, fields: 60)
        let message: Message? = reader.message()
        return message?.protobuf ?? []
    }

    @Test(.enabled(if: protoc != nil, "protoc is not installed: Debian has it in protobuf-compiler"))
    func readsOurBytesAndWritesTheSameOnes() throws {
        let protoc = try #require(Self.protoc)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("protoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.schema().utf8).write(to: folder.appendingPathComponent("all.proto"))

        var everything: [UInt8] = []
        for (position, type) in MessageCatalogue.messages.enumerated() {
            for seed in 1...3 as ClosedRange<UInt64> {
                let bytes = Self.bytes(of: type, seed: seed << 32 | UInt64(position))
                everything += Self.varint((position + 1) << 3 | 2) + Self.varint(bytes.count) + bytes
            }
        }
        let arguments = ["-I", folder.path, "all.proto"]
        let text = try protoc.output(["--decode=Everything"] + arguments, input: everything)
        let again = try protoc.output(["--encode=Everything", "--deterministic_output"] + arguments, input: text)
        #expect(again.count == everything.count)
        #expect(again == everything)
        // A field that our schema does not have would show as a number.
        let unnamed = String(decoding: text, as: UTF8.self).split(separator: "\n").filter {
            $0.drop { $0 == " " }.first?.isNumber == true
        }
        #expect(unnamed == [])
    }
}
