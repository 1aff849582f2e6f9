import MesosKit

extension MasterOptions {
    /// How resources are shared out.
    static let allocatorFlags: [Flag<MasterOptions>] = [
        .duration(
            "allocation_interval", "1secs", "The longest time between two rounds of offers",
            in: .milliseconds(1)...(.seconds(86_400))
        ) { $0.configuration.allocationInterval = $1 },
        sorter("role_sorter", formerly: "user_sorter", "Who is served first among roles: drf or random") {
            $0.configuration.roleSorter = $1
        },
        sorter("framework_sorter", "Who is served first in a role: drf or random") {
            $0.configuration.frameworkSorter = $1
        },
        Flag(
            "min_allocatable_resources", "QUANTITIES|…", "cpus:0.01|mem:32",
            "What is worth offering: any of these"
        ) { (options, text) throws(FlagValueError) in
            options.configuration.minimumAllocatable = []
            for part in text.split(separator: "|") {
                do throws(ResourceQuantities.ParseError) {
                    options.configuration.minimumAllocatable.append(try ResourceQuantities(parsing: String(part)))
                } catch {
                    throw FlagValueError("\(error)")
                }
            }
        },
        .text(
            "fair_sharing_excluded_resource_names", "NAME,…", nil, "Resources that do not count in shares, as in gpus"
        ) { $0.configuration.unsharedResources = $1.split(separator: ",").map(String.init) },
        .onOff("filter_gpu_resources", true, "Whether agents with GPUs are for their users only") {
            $0.configuration.filterGPUResources = $1
        },
        Flag(
            "whitelist", "PATH", nil, "The file of hosts that are offered, read every 5secs (all)", isPath: true
        ) { (options, text) throws(FlagValueError) in
            guard !text.isEmpty, !text.contains("\0") else { throw FlagValueError("it must not be empty") }
            // The star is what Mesos took for all hosts before the flag could be left out.
            options.configuration.whitelist = text == "*" ? nil : text
        },
        Flag(
            "allocator_agent_recovery_factor", "X", "0.8",
            "Which part of known agents offers wait for, with quotas"
        ) { (options, text) throws(FlagValueError) in
            guard let factor = Double(text), (0...1).contains(factor) else {
                throw FlagValueError("give a number from 0 to 1, as in '0.8'")
            }
            options.configuration.agentRecoveryFactor = factor
        },
        .duration("allocator_recovery_timeout", "10mins", "How long offers wait for known agents, with quotas") {
            $0.configuration.allocatorRecoveryTimeout = $1
        },
        Flag(
            "offer_constraints_re2_max_mem", "BYTES", "4KB", "How much memory a pattern of constraints may take"
        ) { (options, text) throws(FlagValueError) in
            do throws(ByteText.ParseError) {
                options.configuration.patternLimits.memory = try ByteText.parse(text)
            } catch {
                throw FlagValueError("\(error)")
            }
        },
        .count(
            "offer_constraints_re2_max_program_size", 100, "How large a pattern of offer constraints may be",
            in: 0...1_000_000
        ) { $0.configuration.patternLimits.programSize = $1 },
    ]

    private static func sorter(
        _ name: String, formerly formerName: String? = nil, _ summary: String,
        set: @escaping @Sendable (inout MasterOptions, Sorter) -> Void
    ) -> Flag<MasterOptions> {
        Flag(name, formerly: formerName, "SORTER", "drf", summary) { (options, text) throws(FlagValueError) in
            guard let sorter = Sorter(rawValue: text) else { throw FlagValueError("it is 'drf' or 'random'") }
            set(&options, sorter)
        }
    }
}
