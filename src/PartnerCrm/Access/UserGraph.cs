using GraphQL.Postgres.Binding;
using PartnerCrm.Audit;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

internal sealed class UserGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints => new Dictionary<string, Func<Refusal>>
    {
        [UserTable.UserNameIndex] = () => new UserNameTaken(),
        [UserTable.ContactIndex] = () => new ContactHasAccount(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<User>("usr")
            .SeenBy((user, actor) => actor.May(Permission.ReadUsers) || user.ContactId == actor.Id)
            .Field(user => user.Version)
            .Field(user => user.UserName)
            .Field(user => user.Roles)
            .One<Contact>("contact", user => user.ContactId)
            .Field(user => user.LockedUntil)
            .Field(user => user.ClosedAt)
            .Many<AccessToken>("tokens", token => token.UserId, "The tokens that act for the account.")
            .History()
            .FilterById()
            .FilterBy(user => user.UserName, user => user.Roles, user => user.ClosedAt)
            .OrderBy("userName", user => user.UserName)
            .OrderByOne<Contact>("contact", user => user.ContactId)
            .DefaultOrder("userName");
        schema.Node<AccessToken>("tok")
            .SeenBy((token, actor) => actor.May(Permission.ReadUsers) || Rows.Any<User>(user => user.Id == token.UserId && user.ContactId == actor.Id))
            .Field(token => token.Version)
            .One<User>("user", token => token.UserId)
            .Field(token => token.Name)
            .Field(token => token.Scopes)
            .Field(token => token.ExpiresAt)
            .Field(token => token.LastUsedOn)
            .Field(token => token.RevokedAt)
            .OrderBy("expiresAt", token => token.ExpiresAt)
            .DefaultOrder("-expiresAt");
        schema.Page<User>("users", "Accounts that you can see: all of them with READ_USERS, else your own.");
        Me.Describe(schema);

        schema.Command<AddUser, User>("addUser", Permission.ManageUsers, typeof(UserNameTaken), typeof(ContactHasAccount));
        schema.Command<SetRoles, User>("setRoles", Permission.ManageUsers, typeof(OwnRoles), typeof(AccountClosed));
        schema.Command<CloseUser, User>("closeUser", Permission.ManageUsers, typeof(OwnRoles), typeof(AccountClosed));
        schema.Command<ChangePassword, User>("changePassword", null);
        schema.Command<CreateToken, AccessToken>("createToken", null, ("token", "The token itself. It is shown this once; keep it secret.", command => command.Secret));
        schema.Command<RevokeToken, AccessToken>("revokeToken", null, typeof(TokenAlreadyRevoked));
    }
}
