import MesosWire
import Testing

/// Every check of a task's command, whose environment is all that is checked of it.
@Suite struct CommandValidationTests {
    private static func variable(_ message: String, _ variable: V1.Environment.Variable) -> InvalidTask {
        InvalidTask("Task's `CommandInfo` is invalid: \(message)") {
            let good = V1.Environment.Variable(name: "GOOD", value: "")
            $0.command = CommandInfo(environment: V1.Environment(variables: [good, variable]), value: "true")
        }
    }

    private static func secret(_ message: String, _ secret: V1.Secret) -> InvalidTask {
        variable(
            "Environment variable 'V' specifies an invalid secret: \(message)",
            .init(name: "V", type: .secret, secret: secret))
    }

    static let invalid: [InvalidTask] = [
        variable("Environment variable 'V' of type 'VALUE' must have a value set", .init(name: "V")),
        variable("Environment variable 'V' of type 'VALUE' must have a value set", .init(name: "V", type: .value)),
        variable(
            "Environment variable 'V' of type 'VALUE' must have a value set",
            .init(name: "V", type: .value, secret: V1.Secret(type: .value, value: .init(data: [65])))),
        variable(
            "Environment variable 'V' of type 'VALUE' must not have a secret set",
            .init(name: "V", value: "x", type: .value, secret: V1.Secret())),
        variable(
            "Environment variable 'V' of type 'SECRET' must have a secret set",
            .init(name: "V", value: "x", type: .secret)),
        variable(
            "Environment variable 'V' of type 'SECRET' must not have a value set",
            .init(name: "V", value: "x", type: .secret, secret: V1.Secret(type: .value))),
        secret("Secret of type VALUE must have the 'value' field set", V1.Secret(type: .value)),
        secret(
            "Secret of type VALUE must not have the 'reference' field set",
            V1.Secret(type: .value, reference: .init(name: "n"), value: .init(data: [65]))),
        secret("Secret of type REFERENCE must have the 'reference' field set", V1.Secret(type: .reference)),
        secret(
            "Secret 'n' of type REFERENCE must not have the 'value' field set",
            V1.Secret(type: .reference, reference: .init(name: "n"), value: .init(data: [65]))),
        variable(
            "Environment variable 'V' specifies a secret containing null bytes, which is not allowed in the "
                + "environment",
            .init(name: "V", type: .secret, secret: V1.Secret(type: .value, value: .init(data: [65, 0])))),
        variable(
            "Environment variable of type 'UNKNOWN' is not allowed", .init(name: "V", value: "x", type: .unknown)),
    ]

    @Test(arguments: invalid)
    func isRefused(_ task: InvalidTask) {
        task.expectRefusal()
    }

    static let valid: [V1.Environment.Variable] = [
        .init(name: "V", value: "x", type: .value), .init(name: "", value: ""),
        .init(name: "V", type: .secret, secret: V1.Secret(type: .value, value: .init(data: [65]))),
        .init(name: "V", type: .secret, secret: V1.Secret(type: .reference, reference: .init(name: "n"))),
        .init(name: "V", type: .secret, secret: V1.Secret(type: .unknown)),
    ]

    @Test(arguments: valid)
    func isLaunched(_ variable: V1.Environment.Variable) {
        var master = TestMaster.ready()
        var task = TaskInfo.command()
        task.command?.environment = V1.Environment(variables: [variable])
        #expect(master.launch([task]).messages.count == 1)
    }
}
