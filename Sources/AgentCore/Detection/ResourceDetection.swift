package import MesosResources

/// Resources of an agent that are found out from its machine, but for those that are given:
/// `.detected`, or `.detected(except: "cpus:4;gpus:1")`.
///
/// Found out are `cpus`, `mem`, `disk` and `ports`: all processors, the memory but for one GB, the disk of the work
/// directory but for five GB, and the ports from 31000 to 32000. Of less than two GB of memory, or less than ten GB of
/// disk, it is one half.
public struct ResourceDetection: Sendable, Equatable {
    private static let gigabyte: UInt64 = 1 << 30
    private static let megabyte: UInt64 = 1 << 20

    /// The resources that are given, as a text such as `cpus:4;gpus:1`; also `cpus:0` counts as given.
    public var given: String

    /// Finds everything out.
    public static let detected = ResourceDetection(given: "")

    /// Finds out what a text such as `cpus:4;gpus:1` does not name.
    public static func detected(except given: String) -> ResourceDetection {
        ResourceDetection(given: given)
    }

    private init(given: String) {
        self.given = given
    }

    /// The resources of an agent on a machine.
    ///
    /// What the machine does not say is taken to be one processor, one GB of memory, ten GB of disk.
    ///
    /// - Throws: What is wrong with the text of the given resources.
    package func resources(on machine: MachineFacts) throws(ResourceParseError) -> Resources {
        var resources = try Resources(parsing: given)
        let names = givenNames(in: resources)
        if !names.contains("cpus") { resources += Resources(cpus: Scalar(machine.processors ?? 1)) }
        if !names.contains("mem") {
            let memory = machine.memory.map { Self.share(of: $0, from: 2 * Self.gigabyte, sparing: Self.gigabyte) }
            resources += Resources(mem: Self.megabytes(memory ?? Self.gigabyte))
        }
        if !names.contains("disk") {
            let disk = machine.disk.map {
                Self.share(of: $0, from: 10 * Self.gigabyte, sparing: 5 * Self.gigabyte)
            }
            resources += Resources(disk: Self.megabytes(disk ?? 10 * Self.gigabyte))
        }
        if !names.contains("ports") { resources += Resources(ports: [31_000...32_000]) }
        return resources
    }

    /// The names in the text, also of resources of which there is nothing.
    private func givenNames(in resources: Resources) -> [Substring] {
        // In JSON nothing is told apart from what there is none of.
        if given.drop(while: \.isWhitespace).first == "[" { return resources.entries.map { Substring($0.name) } }
        return given.split(separator: ";").map { entry in
            entry.drop(while: \.isWhitespace).prefix { $0 != ":" && $0 != "(" && !$0.isWhitespace }
        }
    }

    /// All but what is spared of a total that is large enough, else half of it.
    private static func share(of total: UInt64, from enough: UInt64, sparing spared: UInt64) -> UInt64 {
        total >= enough ? total - spared : total / 2
    }

    private static func megabytes(_ bytes: UInt64) -> Scalar {
        Scalar(Int(clamping: bytes / megabyte))
    }
}
