extension JobPart.Content {
    /// The component's name, with what tells it from others that may be there as well; nil for what may be repeated.
    var singularComponent: String? {
        switch self {
        case .cpus: "CPUs"
        case .memory: "Memory"
        case .disk: "Disk"
        case .gpus: "GPUs"
        case .ports: "Ports"
        case .custom(let name, _): "CustomResource(\"\(name)\")"
        case .limit: "Limit"
        case .revocable: "Revocable"
        case .reserved: "Reserved"
        case .overhead: "Overhead"
        case .role: "Role"
        case .label(let label): "TaskLabel(\"\(label.key)\")"
        case .shell: "Shell"
        case .command: "Command"
        case .executor: "InExecutor"
        case .variable(let name, _): "Variable(\"\(name)\")"
        case .user: "User"
        case .goodEnough: "GoodEnough"
        case .relax: "Relax"
        case .timeout: "Timeout"
        case .priority: "Priority"
        case .preempts: "Preempts"
        case .unreachable: "UnreachablePatience"
        case .portsIn, .member, .rule, .preference: nil
        }
    }

    /// The component as it was written.
    var text: String {
        switch self {
        case .cpus(let range): "CPUs(\(range.text { "\($0)" }))"
        case .memory(let range): "Memory(\(range.text { ".mebibytes(\($0))" }))"
        case .disk(let range): "Disk(\(range.text { ".mebibytes(\($0))" }))"
        case .gpus(let count): "GPUs(\(count))"
        case .ports(let count): "Ports(\(count))"
        case .portsIn(let first, let last, let count):
            first == last ? "Port(\(first))" : "Ports(\(count), in: \(first)...\(last))"
        case .custom(let name, let range): "CustomResource(\"\(name)\", \(range.text()))"
        case .limit: "Limit"
        case .revocable(let use): "Revocable(.\(use.rawValue))"
        case .reserved(let use, _, _): "Reserved(.\(use.rawValue))"
        case .overhead(let cpus, let memory): "Overhead(cpus: \(cpus), memory: .mebibytes(\(memory)))"
        case .role(let name): "Role(\"\(name)\")"
        case .label(let label): "TaskLabel(\"\(label.key)\", \"\(label.value)\")"
        case .shell(let line): "Shell(\"\(line)\")"
        case .command(let executable, _): "Command(\"\(executable)\")"
        case .executor(let name, _): "InExecutor(\"\(name)\")"
        case .variable(let name, _): "Variable(\"\(name)\")"
        case .user(let name): "User(\"\(name)\")"
        case .member(let member): "Member(\"\(member.name)\")"
        case .rule(let rule): rule.label
        case .preference(let preference): preference.label
        case .goodEnough(let score): "GoodEnough(\(score))"
        case .relax(let first, let last, _): "Relax(from: \(first), to: \(last))"
        case .timeout(let time): "Timeout(\(time))"
        case .priority(let priority): "Priority(\(priority))"
        case .preempts(lowerThan: let priority): "Preempts(lowerThan: \(priority))"
        case .unreachable(let time): "UnreachablePatience(\(time))"
        }
    }
}
